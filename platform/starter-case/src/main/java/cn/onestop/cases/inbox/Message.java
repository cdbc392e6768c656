package cn.onestop.cases.inbox;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came.
 *
 * @param id of the event; of the message, or its hash, when it is no event
 * @param event null when it is none
 * @param trouble why it is no event; null when it is one
 */
record Message(
        String id,
        String type,
        String subject,
        byte[] body,
        @Nullable CaseEvent event,
        CloudEvents.@Nullable Unreadable trouble) {

    static Message read(@Nullable String messageId, @Nullable String routingKey, byte[] body) {
        try {
            CaseEvent event = CloudEvents.read(new String(body, StandardCharsets.UTF_8));
            return new Message(event.id(), event.type(), event.subject(), body, event, null);
        } catch (CloudEvents.Unreadable e) {
            String id = messageId == null || messageId.isEmpty() ? "raw-" + hash(body) : messageId;
            return new Message(id, routingKey == null ? "" : routingKey, "", body, null, e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
