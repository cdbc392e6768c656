package cn.onestop.consultation.triage.application;

import cn.onestop.consultation.triage.domain.Flaw;
import cn.onestop.consultation.triage.domain.FlawedTree;
import cn.onestop.consultation.triage.domain.Sketch;
import cn.onestop.consultation.triage.domain.TreeCheck;
import cn.onestop.kernel.Text;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Publishes another version of the tree; interviews in progress keep theirs. */
@Service
public class PublishingTree {
    private final Trees trees;
    private final CurrentTree current;
    private final BusinessClock clock;

    PublishingTree(Trees trees, CurrentTree current, BusinessClock clock) {
        this.trees = trees;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param expected number of the published version that the caller saw
     * @throws ProblemException 400 with everything that is wrong with the tree, each with its node; 412 when another was faster
     */
    public CurrentTree.Published publish(Caller caller, long expected, Sketch sketch) {
        try {
            TreeCheck.of(sketch);
        } catch (FlawedTree e) {
            throw flawed(e);
        }
        String version = Objects.requireNonNull(sketch.version());
        if (trees.find(version).isPresent()) {
            throw Problems.invalid(
                    "/version", new Text("该版本号已经用过", "was published before: a version is never changed"));
        }
        boolean published =
                trees.latest().filter(latest -> latest.number() == expected).isPresent()
                        && trees.insert(new Trees.Kept(
                                version, expected + 1, sketch, false, clock.instant(), caller.account()));
        if (!published) {
            throw Problems.stale();
        }
        return current.lookAgain();
    }

    private static ProblemException flawed(FlawedTree tree) {
        Problem problem = Problem.of(
                "invalid",
                HttpStatus.BAD_REQUEST,
                new Text("引导分流的问题树有错误，未予发布。", "The tree has flaws and was not published."));
        for (Flaw flaw : tree.flaws()) {
            String field = flaw.node().equals("tree") ? treeField(flaw.kind()) : "/nodes/" + flaw.node();
            problem = problem.field(field, flaw.what());
        }
        return new ProblemException(problem);
    }

    private static String treeField(Flaw.Kind kind) {
        return switch (kind) {
            case NO_VERSION -> "/version";
            case NO_START -> "/start";
            default -> "/nodes";
        };
    }
}
