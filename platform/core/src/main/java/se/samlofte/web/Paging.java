package se.samlofte.web;

import java.util.List;

/**
 * The API's {@code limit} and {@code page} (DIGG's REST API profile).
 *
 * @param limit 1 to 100
 * @param page from 1
 */
public record Paging(int limit, int page) {

    private static final int MOST = 100;

    /** @throws BadRequestException when one is out of range */
    public static Paging of(int limit, int page) {
        if (limit < 1 || limit > MOST) {
            throw new BadRequestException("'limit' must be from 1 to 100, not " + limit + ".");
        }
        if (page < 1) {
            throw new BadRequestException("'page' counts from 1, not " + page + ".");
        }
        return new Paging(limit, page);
    }

    /** How many items stand before this page. */
    public long offset() {
        return (long) (page - 1) * limit;
    }

    public <T> List<T> cut(List<T> all) {
        return all.stream().skip(offset()).limit(limit).toList();
    }
}
