package cn.onestop.identity.adapter.http;

import static cn.onestop.web.Role.ADMIN;

import cn.onestop.identity.adapter.oauth.UserScopes;
import cn.onestop.identity.application.Keys;
import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Integrating organisations' systems as clients. Their names make a repeated creation a conflict, not a second client. */
@Tag(name = "clients")
@RestController
@RequestMapping("/api/clients")
class PartnersController {
    private final Clients clients;
    private final PasswordEncoder secrets;
    private final Cursors cursors;

    PartnersController(Clients clients, PasswordEncoder secrets, Cursors cursors) {
        this.cursors = cursors;
        this.clients = clients;
        this.secrets = secrets;
    }

    record NewPartner(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{2,39}")
            String id,

            @NotNull @Valid Text name,
            @NotEmpty @Size(max = 20) Set<@NotNull String> scopes) {}

    @Schema(name = "PartnerView")
    record View(String id, Text name, List<String> scopes, boolean enabled) {
        static View of(Client client) {
            return new View(client.id(), client.name(), List.copyOf(new TreeSet<>(client.scopes())), client.enabled());
        }
    }

    /** @param secret shown this once; only its fingerprint is kept */
    record WithSecret(String id, String secret) {}

    @Operation(summary = "Registers a partner's system; answers its secret, once")
    @Access(staff = ADMIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WithSecret> addPartner(@Valid @RequestBody NewPartner wish) {
        if (!UserScopes.PARTNERS.containsAll(wish.scopes())) {
            throw Problems.invalid(
                    "/scopes",
                    new Text(
                            "只能是：" + String.join("、", UserScopes.PARTNERS),
                            "may be " + String.join(", ", UserScopes.PARTNERS) + " only"));
        }
        String secret = Keys.secret();
        Client client = new Client(
                wish.id(),
                Client.Kind.PARTNER,
                wish.name(),
                secrets.encode(secret),
                Set.of(),
                wish.scopes(),
                Set.of(),
                false,
                true);
        if (!clients.add(client)) {
            throw Problems.conflict(new Text("该客户端名称已存在。", "There is a client of this name."));
        }
        return ResponseEntity.created(URI.create("/api/clients/" + wish.id())).body(new WithSecret(wish.id(), secret));
    }

    @Operation(summary = "The partners' systems")
    @Access(staff = ADMIN)
    @GetMapping
    Page<View> partners(@RequestParam(required = false) @Nullable String after, Limit limit) {
        List<Client> partners = clients.ofKind(Client.Kind.PARTNER).stream()
                .sorted(Comparator.comparing(Client::id))
                .toList();
        return cursors.page("clients", partners, Client::id, after, limit).map(View::of);
    }

    @Operation(summary = "Gives a partner's system a new secret; the old one ends")
    @Access(staff = ADMIN)
    @PostMapping("/{id}/secret")
    WithSecret newSecret(@PathVariable String id) {
        String secret = Keys.secret();
        put(partner(id), secrets.encode(secret), true);
        return new WithSecret(id, secret);
    }

    @Operation(summary = "Ends a partner's access")
    @Access(staff = ADMIN)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disablePartner(@PathVariable String id) {
        Client partner = partner(id);
        put(partner, partner.secretHash(), false);
    }

    private Client partner(String id) {
        return clients.find(id)
                .filter(client -> client.kind() == Client.Kind.PARTNER)
                .orElseThrow(Problems::notFound);
    }

    private void put(Client partner, @Nullable String secretHash, boolean enabled) {
        clients.put(new Client(
                partner.id(),
                partner.kind(),
                partner.name(),
                secretHash,
                partner.redirectUris(),
                partner.scopes(),
                partner.audiences(),
                partner.thirdParty(),
                enabled));
    }
}
