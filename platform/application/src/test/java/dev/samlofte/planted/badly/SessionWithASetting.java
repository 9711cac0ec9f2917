package dev.samlofte.planted.badly;

class SessionWithASetting {

    String byFunction() {
        return "select set_config('samlofte.tenant', ?, false)";
    }

    String byStatement() {
        return "SET samlofte.tenant = 'v1'";
    }

    String byRole() {
        return "set local role samlofte_owner";
    }

    String byReset() {
        return "reset all";
    }

    String harmless() {
        return "Set the table for dinner";
    }
}
