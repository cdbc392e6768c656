package cn.onestop.identity.domain;

import java.util.List;
import java.util.Optional;

/** The registered clients. */
public interface Clients {
    Optional<Client> find(String id);

    List<Client> ofKind(Client.Kind kind);

    /** @return false when the id is taken */
    boolean add(Client client);

    /** Puts the client in the place of the one with the same id, if any. */
    void put(Client client);
}
