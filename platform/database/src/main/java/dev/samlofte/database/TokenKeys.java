package dev.samlofte.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Installs the keys with which the database verifies tenant tokens. Two keys live side by side while one is rotated
 * out: install the new one, let the program sign with it, then retire the old one.
 */
public final class TokenKeys {

    private static final int BLOCK = 64;

    private TokenKeys() {}

    /**
     * @param owner connection as {@code samlofte_owner}, which may act as the keeper
     * @param kid short name of the key, {@code [a-z0-9]{1,16}}
     * @param hexKey the key, 32 bytes in hexadecimal
     */
    public static void install(Connection owner, String kid, String hexKey) throws SQLException {
        byte[] key = HexFormat.of().parseHex(hexKey);
        asKeeper(owner, () -> {
            try (PreparedStatement insert = owner.prepareStatement("""
                    insert into tenancy.token_key (kid, inner_pad, outer_pad)
                    values (?, ?, ?)
                    on conflict (kid)
                    do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad
                    """)) {
                insert.setString(1, kid);
                insert.setBytes(2, padded(key, 0x36));
                insert.setBytes(3, padded(key, 0x5c));
                insert.executeUpdate();
            }
        });
    }

    /** Removes every key but this one: tokens signed with another are refused from now on. */
    public static void retireAllBut(Connection owner, String kid) throws SQLException {
        asKeeper(owner, () -> {
            try (PreparedStatement delete = owner.prepareStatement("delete from tenancy.token_key where kid <> ?")) {
                delete.setString(1, kid);
                delete.executeUpdate();
            }
        });
    }

    private static void asKeeper(Connection owner, SqlWork work) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local role samlofte_keeper");
            work.run();
            owner.commit();
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** HMAC's padded key (RFC 2104), computed once so that the database needs only {@code sha256()}. */
    private static byte[] padded(byte[] key, int pad) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        return block;
    }

    @FunctionalInterface
    private interface SqlWork {
        void run() throws SQLException;
    }
}
