package cn.onestop.cases;

import cn.onestop.cases.outbox.Outbox;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** How large a case may grow. */
final class Bounds {
    static final int LONGEST_NOTE = 2_000;
    static final int LONGEST_HISTORY = 500;
    /** The databases refuse 16 MB; some of it is left for events and reminders. */
    static final int LARGEST_DOCUMENT = 15 * 1024 * 1024;

    private static final DocumentCodec CODEC = new DocumentCodec();

    private Bounds() {}

    static void check(Line line, int historyBefore, int unsentBefore, List<Step> steps) {
        for (Step step : steps) {
            if (step.fact().note().length() > LONGEST_NOTE) {
                throw Problems.invalid(
                        "/note",
                        new Text("不得超过 " + LONGEST_NOTE + " 个字符", "is longer than " + LONGEST_NOTE + " characters"));
            }
        }
        if (historyBefore + steps.size() > LONGEST_HISTORY) {
            throw Problems.conflict(new Text(
                    "此案记录已满（" + LONGEST_HISTORY + " 条），不能再更改。",
                    "The history of this case is full: " + LONGEST_HISTORY + " entries."));
        }
        if (unsentBefore + steps.size() > Outbox.MOST_UNSENT) {
            throw Problems.unavailable(line.serviceName(), Duration.ofSeconds(5));
        }
    }

    /** @param grown the document's size, or a little more */
    static void checkSize(int grown) {
        if (grown > LARGEST_DOCUMENT) {
            throw Problems.tooLarge(LARGEST_DOCUMENT);
        }
    }

    static int sizeOf(Document document) {
        try (BasicOutputBuffer out = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return out.getSize();
        } catch (BsonMaximumSizeExceededException e) {
            return Integer.MAX_VALUE;
        }
    }

    /** Whether the database itself found the document too large. */
    static boolean isTooLarge(MongoException e) {
        return e.getCode() == 10334 || e.getCode() == 17419 || e.getCode() == 17420;
    }
}
