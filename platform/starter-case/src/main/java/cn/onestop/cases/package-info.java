/** What every line does with its cases: keeping them, telling of them, hearing of others, minding their deadlines. */
@NullMarked
package cn.onestop.cases;

import org.jspecify.annotations.NullMarked;
