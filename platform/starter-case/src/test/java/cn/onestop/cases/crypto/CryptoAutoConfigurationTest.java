package cn.onestop.cases.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CryptoAutoConfigurationTest {
    private static final String HMAC = "onestop.hmac-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final String MASTER = "onestop.master-key=" + Keysets.first();

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CryptoAutoConfiguration.class));

    @Test
    void withoutAMasterKeyTheStartFailsAndSaysWhatToDo() {
        runner.withPropertyValues(HMAC)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(KeySettings.MissingKey.class)
                        .hasMessageContaining("ONESTOP_MASTER_KEY")
                        .hasMessageContaining("deploy/secrets"));
        runner.withPropertyValues("onestop.master-key=" + Keysets.first())
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("ONESTOP_HMAC_KEY"));
    }

    @Test
    void aBrokenMasterKeyIsRefusedWithoutBeingRepeated() {
        runner.withPropertyValues(HMAC, "onestop.master-key=c2VjcmV0")
                .run(context -> assertThat(
                                context.getStartupFailure().getCause().getCause())
                        .hasMessageContaining("not a Tink AEAD keyset")
                        .hasMessageNotContaining("c2VjcmV0"));
    }

    @Test
    void theMasterKeyIsReadFromAFile(@TempDir Path folder) throws Exception {
        String keyset = Keysets.first();
        Path file = Files.writeString(folder.resolve("master-key"), keyset + "\n");
        String sealed = new EnvelopeCipher(MasterKey.ofKeyset(keyset)).seal("c", "f", "x");

        runner.withPropertyValues(HMAC, "onestop.master-key-file=" + file)
                .run(context -> assertThat(context.getBean(FieldCipher.class).open("c", "f", sealed))
                        .isEqualTo("x"));
    }

    @Test
    void aKmsTakesThePlaceOfTheKeyset() {
        Aead kms = MasterKey.ofKeyset(Keysets.first()).wrapping();

        runner.withPropertyValues(HMAC)
                .withBean(MasterKey.class, () -> new MasterKey("kms-7", kms))
                .run(context -> assertThat(context.getBean(FieldCipher.class).seal("c", "f", "x"))
                        .startsWith("sealed.1.kms-7."));
    }

    @Test
    void hashesMadeWithTheHmacKeyAreStillFoundOnceLookupKeysRotate() {
        runner.withPropertyValues(HMAC, MASTER).run(before -> {
            String stored = before.getBean(LookupHash.class).of("phone", "13800000000");
            runner.withPropertyValues(
                            HMAC,
                            MASTER,
                            "onestop.lookup-keys=2:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=,1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                    .run(after -> assertThat(after.getBean(LookupHash.class).all("phone", "13800000000"))
                            .hasSize(2)
                            .contains(stored));
        });
    }
}
