package cn.onestop.consultation.knowledge.adapter.lucene;

import cn.onestop.consultation.knowledge.application.KnowledgeIndex;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.EverydayWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index in this instance's memory; what it holds comes from the store and can be made again at any time. */
public final class LuceneIndex implements KnowledgeIndex, AutoCloseable {
    private static final String ID = "id";
    private static final String FIELD = "field";
    private static final String KIND = "kind";
    /** Where a word stands is kept, so that marking a word does not cut the text anew. */
    private static final FieldType WITH_OFFSETS = withOffsets();

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final QuestionQuery questions;
    private final Marking marking;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** @param stopwords that say nothing of what a question is about */
    public LuceneIndex(EverydayWords words, Set<String> stopwords) {
        Analyzer analyzer = ChineseAnalysis.analyzer(stopwords);
        this.questions = new QuestionQuery(analyzer, words);
        this.marking = new Marking(analyzer);
        try {
            writer = new IndexWriter(inMemory(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void update(Collection<Entry> put, Collection<String> removed) {
        try {
            for (Entry entry : put) {
                entries.put(entry.id(), entry);
                writer.updateDocument(new Term(ID, entry.id()), document(entry));
            }
            for (String id : removed) {
                writer.deleteDocuments(new Term(ID, id));
                entries.remove(id);
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Hit> search(Search search) {
        Query asked = search.text().isBlank() ? new MatchAllDocsQuery() : questions.of(search.text());
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                TopFieldDocs found = searcher.searchAfter(
                        position(search.after(), searcher), narrowed(asked, search), search.limit(), BEST_FIRST, true);
                return hits(searcher, asked, found);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Hit> hits(IndexSearcher searcher, Query asked, TopFieldDocs found) throws IOException {
        List<Marking.Marked> marked = marking.of(searcher, asked, found);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.scoreDocs.length; i++) {
            FieldDoc at = (FieldDoc) found.scoreDocs[i];
            String id = ((BytesRef) at.fields[1]).utf8ToString();
            Entry entry = entries.get(id);
            if (entry != null) { // else it was withdrawn a moment ago
                hits.add(new Hit(
                        entry,
                        marked.get(i).title(),
                        marked.get(i).excerpt(),
                        Float.floatToIntBits((Float) at.fields[0]) + "\n" + id));
            }
        }
        return hits;
    }

    private static Query narrowed(Query asked, Search search) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(asked, Occur.MUST);
        if (search.field() != null) {
            narrowed.add(new TermQuery(new Term(FIELD, search.field().name())), Occur.FILTER);
        }
        if (search.kind() != null) {
            narrowed.add(new TermQuery(new Term(KIND, search.kind().name())), Occur.FILTER);
        }
        return narrowed.build();
    }

    /** After every document of this score and id, wherever it lies in the index by now. */
    private static @Nullable ScoreDoc position(@Nullable String after, IndexSearcher searcher) {
        if (after == null) {
            return null;
        }
        String[] parts = after.split("\n", 2);
        float score = Float.intBitsToFloat(Integer.parseInt(parts[0]));
        int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(last, score, new Object[] {score, new BytesRef(parts[1])});
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new StringField(FIELD, entry.field().name(), Store.NO));
        document.add(new StringField(KIND, entry.kind().name(), Store.NO));
        text(document, QuestionQuery.TITLE, entry.title());
        text(document, QuestionQuery.ANSWER, entry.answer());
        text(document, QuestionQuery.KEYWORDS, String.join("，", entry.keywords()));
        return document;
    }

    /** Each file in one piece: marking words opens many positions in it, and each of several pieces costs a copy. */
    private static Directory inMemory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
    }

    private static FieldType withOffsets() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static void text(Document document, String field, String text) {
        document.add(new Field(field, text, WITH_OFFSETS));
        document.add(new TextField(field + QuestionQuery.PAIRS, text, Store.NO));
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
