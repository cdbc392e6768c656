package cn.onestop.identity.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may give which roles, and what goes together. */
public final class Grants {
    /** Roles that are exercised for an area and its subtree. */
    public static final Set<Role> STAFF = Set.of(
            Role.CLERK,
            Role.HOTLINE_AGENT,
            Role.MEDIATOR,
            Role.AID_OFFICER,
            Role.LAWYER,
            Role.NOTARY,
            Role.APPRAISER,
            Role.SUPERVISOR);

    /** What a supervisor may give: staff who are not supervisors themselves. */
    private static final Set<Role> BY_SUPERVISORS;

    /** Province, city, county, township, village. */
    private static final Pattern AREA = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

    static {
        Set<Role> given = EnumSet.copyOf(STAFF);
        given.remove(Role.SUPERVISOR);
        BY_SUPERVISORS = Set.copyOf(given);
    }

    private Grants() {}

    /** @throws InvalidValue when the roles and areas don't go together */
    public static void check(Set<Role> roles, Set<String> areas) {
        if (roles.isEmpty() || roles.contains(Role.PARTNER)) {
            throw new InvalidValue("账户至少要有一个角色，且不能是PARTNER", "an account has a role, and PARTNER is for clients only");
        }
        if (areas.stream().anyMatch(area -> !AREA.matcher(area).matches())) {
            throw new InvalidValue("区划代码应为2、4、6、9或12位数字", "an area's code has 2, 4, 6, 9 or 12 digits");
        }
        if (roles.stream().anyMatch(STAFF::contains) == areas.isEmpty()) {
            throw new InvalidValue("工作人员须有辖区，其他人没有", "staff roles need an area, and only they have one");
        }
    }

    /**
     * For an account that is opened for somebody else: a citizen opens the own one.
     *
     * @throws InvalidValue when the roles and areas don't go together, or the roles can't be given
     */
    public static void checkGiven(Set<Role> roles, Set<String> areas) {
        if (roles.contains(Role.CITIZEN)) {
            throw new InvalidValue(
                    "公民账户由本人注册，不能由他人开通", "a citizen registers in person: the role CITIZEN can't be given");
        }
        check(roles, areas);
    }

    /** Whether a supervisor of {@code own} areas may give, take or see these. */
    public static boolean mayBeSetBySupervisor(Set<String> own, Set<Role> roles, Set<String> areas) {
        return BY_SUPERVISORS.containsAll(roles)
                && !areas.isEmpty()
                && areas.stream().allMatch(area -> own.stream().anyMatch(area::startsWith));
    }
}
