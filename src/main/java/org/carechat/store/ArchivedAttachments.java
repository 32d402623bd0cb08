package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Attachment;
import org.carechat.customer.Attachments;

/// Attachments, which go on in the archive: what has left the store with its conversation can still be read.
/// Thread-safe.
final class ArchivedAttachments implements Attachments {

    private final Attachments attachments;
    private final Shelf shelf;
    private final People people;

    ArchivedAttachments(Attachments attachments, Shelf shelf, People people) {
        this.attachments = attachments;
        this.shelf = shelf;
        this.people = people;
    }

    @Override
    public Keeping keep(String conversation, Attachment attachment, byte[] content) {
        return attachments.keep(conversation, attachment, content);
    }

    @Override
    public Optional<Attachment> find(String conversation, String id) {
        return attachments
                .find(conversation, id)
                .or(() -> shelf.find(conversation).flatMap(found -> one(found, id)));
    }

    @Override
    public Optional<byte[]> read(String conversation, String id) {
        return attachments
                .read(conversation, id)
                .or(() -> shelf.find(conversation).flatMap(found -> read(found, id)));
    }

    @Override
    public List<Attachment> of(String conversation) {
        List<Attachment> here = attachments.of(conversation);
        return here.isEmpty()
                ? shelf.find(conversation)
                        .map(found -> AttachmentSeal.all(conversation, files(found), key(found)))
                        .orElse(List.of())
                : here;
    }

    @Override
    public void erase(String conversation) {
        attachments.erase(conversation);
        shelf.eraseAttachments(conversation);
    }

    private Optional<Attachment> one(Shelved found, String id) {
        byte[] about = files(found).get(id);
        return about == null ? Optional.empty() : AttachmentSeal.opened(found.conversation(), id, about, key(found));
    }

    private Optional<byte[]> read(Shelved found, String id) {
        String conversation = found.conversation();
        return one(found, id)
                .flatMap(known -> shelf.findAttachment(conversation, id)
                        .flatMap(file -> AttachmentSeal.whole(
                                conversation, known, file.lists().getOrDefault("parts", List.of()), key(found))));
    }

    private static Map<String, byte[]> files(Shelved found) {
        return found.hashes().getOrDefault("files", Map.of());
    }

    private Optional<DataKey> key(Shelved found) {
        byte[] person = found.hashes().getOrDefault("head", Map.of()).get("person");
        return person == null ? Optional.empty() : people.keyOf(new String(person, StandardCharsets.UTF_8));
    }
}
