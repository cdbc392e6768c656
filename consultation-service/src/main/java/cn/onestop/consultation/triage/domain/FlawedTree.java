package cn.onestop.consultation.triage.domain;

import java.util.List;
import java.util.stream.Collectors;

/** A tree that can't be used, with everything that is wrong with it. */
public final class FlawedTree extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    FlawedTree(List<Flaw> flaws) {
        super(flaws.stream()
                .map(flaw ->
                        flaw.kind() + " " + flaw.node() + ": " + flaw.what().en())
                .collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
