package cn.onestop.consultation.domain;

import cn.onestop.kernel.Reference;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which answered consultations a supervisor looks at: the same for a reference wherever and whenever it is asked.
 *
 * @param share of all answered ones, 0 to 1
 */
public record QualitySample(double share) {
    private static final long WHOLE = 1L << 32;

    public QualitySample {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + share);
        }
    }

    public boolean draws(Reference reference) {
        CRC32 checksum = new CRC32();
        checksum.update(reference.toString().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() < share * WHOLE;
    }
}
