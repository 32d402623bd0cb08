package org.carechat.language;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads no more than a limit: beyond it, an endless line would fill the memory.
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("the answer is too long");
        }
    }
}
