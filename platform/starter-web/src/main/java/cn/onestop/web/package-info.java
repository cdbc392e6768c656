/** What every service answers alike: problems, access, callers, conditional changes, paging, business time, calls to others. */
@NullMarked
package cn.onestop.web;

import org.jspecify.annotations.NullMarked;
