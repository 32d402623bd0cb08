package org.carechat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.carechat.booking.Book;

/// A visit on its way to another page: all that anybody needs to bring it there. The bytes are: the length of
/// the words (2 bytes), the words between `|` (the page last), the visit.
///
/// @param key under which the new window is taken
/// @param left the window that it leaves
/// @param steps what is told of it
/// @param visit the visit as it will be, sealed
record BookMove(
        String key, String left, String window, int capacity, BookPages.Steps steps, Book.Page page, byte[] visit) {

    private static final int WORDS = 7;

    static BookMove of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] text = new byte[Short.toUnsignedInt(buffer.getShort())];
        buffer.get(text);
        String[] words = new String(text, StandardCharsets.UTF_8).split("\\|", WORDS);
        byte[] visit = new byte[buffer.remaining()];
        buffer.get(visit);
        BookPages.Steps steps = new BookPages.Steps(Integer.parseInt(words[4]), Integer.parseInt(words[5]));
        Book.Page page = BookKeys.read(words[6]);
        return new BookMove(words[0], words[1], words[2], Integer.parseInt(words[3]), steps, page, visit);
    }

    byte[] bytes() {
        String words = String.join(
                "|",
                key,
                left,
                window,
                Integer.toString(capacity),
                Integer.toString(steps.from()),
                Integer.toString(steps.to()),
                BookKeys.write(page));
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + text.length + visit.length)
                .putShort((short) text.length)
                .put(text)
                .put(visit)
                .array();
    }
}
