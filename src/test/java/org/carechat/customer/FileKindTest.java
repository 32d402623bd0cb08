package org.carechat.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void knowsWhatItCanShow() throws IOException {
        assertThat(FileKind.of(picture("jpeg", 400, 300))).contains(FileKind.JPEG);
        assertThat(FileKind.of(picture("png", 400, 300))).contains(FileKind.PNG);
        assertThat(FileKind.of(webp())).contains(FileKind.WEBP);
        assertThat(FileKind.of(heic("heic"))).contains(FileKind.HEIC);
        assertThat(FileKind.of(pdf())).contains(FileKind.PDF);
    }

    @Test
    void refusesWhatOnlyBeginsLikeOne() throws IOException {
        byte[] png = picture("png", 400, 300);
        byte[] jpeg = picture("jpeg", 400, 300);

        assertThat(FileKind.of(Arrays.copyOf(png, png.length / 2))).isEmpty();
        assertThat(FileKind.of(Arrays.copyOf(jpeg, 300))).isEmpty();
        assertThat(FileKind.of(Arrays.copyOf(webp(), 20))).isEmpty();
        assertThat(FileKind.of(Arrays.copyOf(heic("heic"), 30))).isEmpty();
        assertThat(FileKind.of("%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void refusesEverythingElse() throws IOException {
        String[] others = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html><script>", "MZ", "PK\3\4"};

        assertThat(others)
                .allSatisfy(other -> assertThat(FileKind.of(other.getBytes(StandardCharsets.UTF_8)))
                        .isEmpty());
        assertThat(FileKind.of(picture("gif", 4, 4))).isEmpty();
        assertThat(FileKind.of(heic("avif"))).isEmpty();
    }

    /// A head of 33 bytes can claim to be a picture of 16 gigabytes.
    @Test
    void refusesAPictureThatClaimsToBeHuge() throws IOException {
        byte[] png = picture("png", 4, 4);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(FileKind.of(png)).isEmpty();
    }

    @Test
    void breaksOnNoBytesWhatever() throws IOException {
        for (byte[] sound :
                new byte[][] {picture("png", 30, 30), picture("jpeg", 30, 30), webp(), heic("mif1"), pdf()}) {
            for (int i = 0; i < sound.length; i += 7) {
                byte[] broken = sound.clone();
                broken[i] ^= (byte) 0xFF;
                assertThat(FileKind.of(broken)).isNotNull();
            }
        }
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, width / 2, height / 2);
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] webp() {
        ByteBuffer file = ByteBuffer.allocate(12 + 8 + 10).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(4 + 8 + 10).put(ascii("WEBP"));
        file.put(ascii("VP8X")).putInt(10);
        return file.array();
    }

    private static byte[] heic(String brand) {
        ByteBuffer file = ByteBuffer.allocate(16 + 12 + 24);
        file.putInt(16).put(ascii("ftyp")).put(ascii(brand)).putInt(0);
        file.putInt(12).put(ascii("meta")).putInt(0);
        file.putInt(24).put(ascii("mdat"));
        return file.array();
    }

    private static byte[] pdf() {
        return ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
