package cn.onestop.cases.outbox;

/**
 * A collection whose documents carry an outbox; one bean for each.
 *
 * @param name of the collection in the service's database
 */
public record OutboxCollection(String name) {}
