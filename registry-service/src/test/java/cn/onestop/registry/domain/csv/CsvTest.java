package cn.onestop.registry.domain.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static List<List<String>> read(String text) throws IOException {
        CsvReader csv = new CsvReader(new StringReader(text), 1_000);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row = csv.next(); row != null; row = csv.next()) {
            rows.add(row);
        }
        return rows;
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<String> cells =
                List.of("a,b", "say \"hi\"", "two\nlines", "", "=1+1", "+86 24", "-", "@x", "'plain", "中文");
        StringWriter out = new StringWriter();
        CsvWriter csv = new CsvWriter(out);
        csv.row(cells);
        csv.row(List.of("1", "2"));
        assertThat(read(out.toString())).containsExactly(cells, List.of("1", "2"));
        assertThat(out.toString()).startsWith("\uFEFF").contains("'=1+1").contains("'+86 24");
    }

    @Test
    void anyLineEndEndsARowAndEmptyRowsAreSkipped() throws IOException {
        assertThat(read("a,b\r\n\r\n\nc,d\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(read("a,b")).containsExactly(List.of("a", "b"));
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
        assertThat(read("a,")).containsExactly(List.of("a", ""));
    }

    @Test
    void aRowIsNamedByTheLineItBeginsOn() throws IOException {
        CsvReader csv = new CsvReader(new StringReader("a\n\n\"b\nb\"\nc\n"), 1_000);
        csv.next();
        assertThat(csv.line()).isEqualTo(1);
        csv.next();
        assertThat(csv.line()).isEqualTo(3);
        csv.next();
        assertThat(csv.line()).isEqualTo(5);
    }

    @Test
    void aRowThatIsTooLongIsReadAwayAndTheNextOneIsWhole() throws IOException {
        CsvReader csv = new CsvReader(new StringReader("x".repeat(5_000) + ",y\nc,d\n"), 1_000);
        csv.next();
        assertThat(csv.isCut()).isTrue();
        assertThat(csv.next()).containsExactly("c", "d");
        assertThat(csv.isCut()).isFalse();
    }
}
