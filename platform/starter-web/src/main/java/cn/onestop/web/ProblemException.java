package cn.onestop.web;

/** Ends the request with its problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(describe(problem));
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(describe(problem), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    private static String describe(Problem problem) {
        return problem.status().value() + " " + problem.slug() + ": "
                + problem.detail().en();
    }
}
