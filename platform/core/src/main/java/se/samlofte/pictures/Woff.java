package se.samlofte.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a WOFF 1.0 file (W3C Recommendation 2012) into the TrueType font it holds. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEAD = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEAD = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    static byte[] unpack(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt() != SIGNATURE) {
            throw new IllegalArgumentException("Not a WOFF file");
        }
        int flavour = in.getInt();
        int tables = in.getShort(12);
        ByteBuffer directory = ByteBuffer.allocate(SFNT_HEAD + SFNT_ENTRY * tables);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int power = Integer.highestOneBit(tables);
        directory.putInt(flavour);
        directory.putShort((short) tables);
        directory.putShort((short) (power * SFNT_ENTRY));
        directory.putShort((short) Integer.numberOfTrailingZeros(power));
        directory.putShort((short) ((tables - power) * SFNT_ENTRY));
        for (int i = 0; i < tables; i++) {
            int at = HEAD + i * ENTRY;
            int length = in.getInt(at + 12);
            directory.putInt(in.getInt(at));
            directory.putInt(in.getInt(at + 16));
            directory.putInt(directory.capacity() + data.size());
            directory.putInt(length);
            data.writeBytes(table(woff, in.getInt(at + 4), in.getInt(at + 8), length));
            data.writeBytes(new byte[-length & 3]);
        }
        ByteArrayOutputStream font = new ByteArrayOutputStream();
        font.writeBytes(directory.array());
        font.writeBytes(data.toByteArray());
        return font.toByteArray();
    }

    private static byte[] table(byte[] woff, int offset, int stored, int length) {
        byte[] table = new byte[length];
        if (stored == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, stored);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("A table is shorter than it says");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("A table cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
