package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carechat.conversation.Attachment;
import org.carechat.customer.Attachments;
import org.carechat.customer.Attachments.Keeping;

/// Uploads, in memory.
final class MemoryFiles implements Attachments {

    private final Map<String, Attachment> files = new ConcurrentHashMap<>();

    @Override
    public Keeping keep(String conversation, Attachment attachment, byte[] content) {
        files.put(conversation + "/" + attachment.id(), attachment);
        return new Keeping.Kept();
    }

    @Override
    public Optional<Attachment> find(String conversation, String id) {
        return Optional.ofNullable(files.get(conversation + "/" + id));
    }

    @Override
    public Optional<byte[]> read(String conversation, String id) {
        return Optional.empty();
    }

    @Override
    public List<Attachment> of(String conversation) {
        return List.of();
    }

    @Override
    public void erase(String conversation) {}
}
