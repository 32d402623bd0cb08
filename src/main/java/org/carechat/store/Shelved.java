package org.carechat.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A conversation as it stood in Redis, byte for byte: its hashes by name and its lists by name. In a file: a magic
/// number, the layout's version, the id, then hashes and lists, each with names and lengths.
record Shelved(String conversation, Map<String, Map<String, byte[]>> hashes, Map<String, List<byte[]>> lists) {

    private static final int MAGIC = 0xCA2EC4A7;
    private static final int LAYOUT = 1;

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeByte(LAYOUT);
        out.writeUTF(conversation);
        out.writeInt(hashes.size());
        for (Map.Entry<String, Map<String, byte[]>> hash : hashes.entrySet()) {
            out.writeUTF(hash.getKey());
            out.writeInt(hash.getValue().size());
            for (Map.Entry<String, byte[]> field : hash.getValue().entrySet()) {
                out.writeUTF(field.getKey());
                bytes(out, field.getValue());
            }
        }
        out.writeInt(lists.size());
        for (Map.Entry<String, List<byte[]>> list : lists.entrySet()) {
            out.writeUTF(list.getKey());
            out.writeInt(list.getValue().size());
            for (byte[] item : list.getValue()) {
                bytes(out, item);
            }
        }
    }

    /// @throws IOException where it is cut short, or isn't such a file
    static Shelved read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no archived conversation");
        }
        int layout = in.readUnsignedByte();
        if (layout != LAYOUT) {
            throw new IOException("it has the layout " + layout + ", which is newer than this service");
        }
        String conversation = in.readUTF();
        Map<String, Map<String, byte[]>> hashes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            hashes.put(in.readUTF(), hash(in));
        }
        Map<String, List<byte[]>> lists = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            lists.put(in.readUTF(), list(in));
        }
        return new Shelved(conversation, hashes, lists);
    }

    private static Map<String, byte[]> hash(DataInputStream in) throws IOException {
        Map<String, byte[]> hash = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            hash.put(in.readUTF(), bytes(in));
        }
        return hash;
    }

    private static List<byte[]> list(DataInputStream in) throws IOException {
        List<byte[]> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            list.add(bytes(in));
        }
        return list;
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("it is cut short");
        }
        return bytes;
    }
}
