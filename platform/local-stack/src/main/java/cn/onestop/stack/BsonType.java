package cn.onestop.stack;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents in the file as BSON: several times faster and smaller than the Java serialization that H2 would use. */
final class BsonType extends BasicDataType<Document> {
    static final BsonType INSTANCE = new BsonType();

    private static final int MEMORY_PER_VALUE = 60;

    private BsonType() {}

    /** The size in bytes on the wire. */
    static int size(Document document) {
        return encode(document).writerIndex();
    }

    static ByteBuf encode(Document document) {
        ByteBuf encoded = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, encoded);
        return encoded;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf encoded = encode(document);
        target.put(encoded.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        ByteBuf encoded = Unpooled.wrappedBuffer(source);
        Document document = BsonDecoder.decodeBson(encoded);
        source.position(source.position() + encoded.readerIndex());
        return document;
    }

    /** An estimate, as H2 asks for it at every change; it decides how many documents share a page. */
    @Override
    public int getMemory(Document document) {
        return memoryOf(document);
    }

    private static int memoryOf(@Nullable Object value) {
        return MEMORY_PER_VALUE
                + switch (value) {
                    case Document document -> memoryOf(document.values());
                    case Collection<?> list -> memoryOf(list);
                    case String text -> text.length();
                    case BinData data -> data.getData().length;
                    case null, default -> 0;
                };
    }

    private static int memoryOf(Collection<?> values) {
        int sum = 0;
        for (Object value : values) {
            sum += memoryOf(value);
        }
        return sum;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
