package org.carechat.customer;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Looks into pictures: those that this Java can read are read to the end, of the others the structure is
/// walked. Memory stays bounded whatever a picture claims to be.
final class PictureCheck {

    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final int THUMBNAIL = 256;
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int MOST_BOXES = 1_000;
    private static final Set<String> WEBP_PICTURES = Set.of("VP8 ", "VP8L", "VP8X");

    private PictureCheck() {}

    /// Reads all of it and keeps a few pixels. Text inside is passed over, since it may be packed without bounds.
    static boolean decodes(String format, byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                return false;
            }
            read(reader, width, height);
            return true;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static void read(ImageReader reader, int width, int height) throws IOException {
        ImageReadParam few = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / THUMBNAIL);
        few.setSourceRegion(new Rectangle(width, height));
        few.setSourceSubsampling(step, step, 0, 0);
        if (reader.canReadRaster()) {
            // Colours that this Java can't show, as those for print, are none of our business.
            reader.readRaster(0, few);
        } else {
            reader.read(0, few);
        }
    }

    /// RIFF: chunks that fill the file, with a picture among them.
    static boolean isWebp(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long end = Math.min(content.length, Integer.toUnsignedLong(in.getInt(4)) + CHUNK_HEADER);
        boolean picture = false;
        long at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= end) {
            long size = Integer.toUnsignedLong(in.getInt((int) at + 4));
            if (at + CHUNK_HEADER + size > content.length) {
                return false;
            }
            picture |= size > 0 && WEBP_PICTURES.contains(FileKind.word(content, (int) at));
            at += CHUNK_HEADER + size + size % 2;
        }
        return picture;
    }

    /// ISO base media: boxes that fill the file, `meta` (what there is) and `mdat` (the picture) among them.
    static boolean isHeic(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        boolean meta = false;
        boolean data = false;
        int at = 0;
        for (int boxes = 0; at + CHUNK_HEADER <= content.length && boxes < MOST_BOXES; boxes++) {
            String type = FileKind.word(content, at + 4);
            long size = boxSize(in, at);
            if (size < CHUNK_HEADER || at + size > content.length) {
                return false;
            }
            meta |= type.equals("meta");
            data |= type.equals("mdat") || type.equals("idat");
            at += (int) size;
        }
        return meta && data && at == content.length;
    }

    /// 0 reaches to the end, 1 has its size behind the type.
    private static long boxSize(ByteBuffer in, int at) {
        long size = Integer.toUnsignedLong(in.getInt(at));
        if (size == 0) {
            return in.limit() - (long) at;
        }
        if (size == 1) {
            return at + CHUNK_HEADER + Long.BYTES <= in.limit() ? in.getLong(at + CHUNK_HEADER) : 0;
        }
        return size;
    }
}
