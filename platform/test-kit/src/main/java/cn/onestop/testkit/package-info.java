/** Contract tests that every service extends, servers and tokens for its tests, the house's rules. */
@NullMarked
package cn.onestop.testkit;

import org.jspecify.annotations.NullMarked;
