package org.carechat.booking;

class MemoryBookTest extends BookContract {

    private final Book book = new MemoryBook();

    @Override
    protected Book book() {
        return book;
    }

    @Override
    protected String person() {
        return "p-1";
    }
}
