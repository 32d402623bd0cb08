package org.carechat.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A few plain questions to the own server, before there is a client: whether it answers, and who it is.
final class RedisProbe implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 2000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;

    /// @throws IOException where nothing listens, or the password isn't the one
    RedisProbe(RedisConf conf) throws IOException {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), conf.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            ask("AUTH", conf.password());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// @return `PONG`, or the error that the server answers, such as `LOADING …`
    static String ping(RedisConf conf) throws IOException {
        try (RedisProbe probe = new RedisProbe(conf)) {
            return probe.ask("PING").getFirst();
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /// @return the answer as flat text
    /// @throws Refused where the server answers an error
    List<String> ask(String... words) throws IOException {
        StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            int length = word.getBytes(StandardCharsets.UTF_8).length;
            request.append('$').append(length).append("\r\n").append(word).append("\r\n");
        }
        out.write(request.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        List<String> answer = new ArrayList<>();
        read(answer);
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read(List<String> into) throws IOException {
        String line = line();
        if (line.isEmpty()) {
            throw new IOException("this isn't a Redis");
        }
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case '-' -> throw new Refused(rest);
            case '$' -> into.add(bulk(Integer.parseInt(rest)));
            case '*' -> {
                for (int i = Integer.parseInt(rest); i > 0; i--) {
                    read(into);
                }
            }
            default -> into.add(rest);
        }
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return "";
        }
        byte[] bytes = in.readNBytes(length);
        in.skipNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /// The server answered an error.
    static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }
}
