package cn.onestop.lawyer.domain.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cities, counties and townships of the province, over which samples are spread.
 *
 * @param names by code, in the order of codes
 */
public record SampleAreas(SortedMap<String, String> names) {
    private static final int CITY = 4;
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    /** Reads lines of {@code code,name} with a heading. */
    public static SampleAreas read(Reader csv) throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        BufferedReader lines = new BufferedReader(csv);
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comma = line.indexOf(',');
            names.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return new SampleAreas(names);
    }

    List<String> counties() {
        return ofLength(COUNTY);
    }

    public List<String> townships() {
        return ofLength(TOWNSHIP);
    }

    /** {@code 海城市} or {@code 沈阳市和平区}: as firms are named after their place. */
    String nameOf(String code) {
        String own = names.getOrDefault(code, "");
        return own.endsWith("市") ? own : names.getOrDefault(code.substring(0, CITY), "") + own;
    }

    String ownNameOf(String code) {
        return names.getOrDefault(code, "");
    }

    private List<String> ofLength(int digits) {
        return names.keySet().stream().filter(code -> code.length() == digits).toList();
    }
}
