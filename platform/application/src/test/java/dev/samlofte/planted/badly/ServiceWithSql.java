package dev.samlofte.planted.badly;

import org.jooq.DSLContext;

record ServiceWithSql(DSLContext sql) {}
