package cn.onestop.testkit;

import cn.onestop.published.Answered;
import cn.onestop.published.PublishedContract;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer of a service under test against its published contract; whoever made the call fails where it
 * differs. {@link Http} does so by itself, other clients of a test call it.
 */
public final class PublishedAnswers {
    private static final Map<String, Optional<PublishedContract>> CONTRACTS = new ConcurrentHashMap<>();

    private PublishedAnswers() {}

    /** @throws AssertionError says in what the answer differs from what is published */
    public static void check(HttpResponse<String> response) {
        if (Contracts.WRITE) {
            return; // the contract is about to be written anew
        }
        ServicePorts.service(response.request().uri().getPort())
                .flatMap(service ->
                        CONTRACTS.computeIfAbsent(service, name -> PublishedContract.of(Contracts.root(), name)))
                .ifPresent(contract -> check(contract, Answered.of(response)));
    }

    private static void check(PublishedContract contract, Answered answered) {
        List<String> faults = contract.faults(answered);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "differs from the published contract: " + String.join("; ", faults) + "\n" + answered);
        }
    }
}
