package dev.samlofte.planted.badly;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

class PlainTextRepository {

    private final DSLContext sql;

    PlainTextRepository(DSLContext sql) {
        this.sql = sql;
    }

    Condition condition(String typed) {
        return DSL.condition("name = '" + typed + "'");
    }

    Field<Object> field() {
        return DSL.field("anything");
    }

    int all() {
        return sql.execute("delete from pledge");
    }
}
