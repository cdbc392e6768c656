/** Makes a database and a broker ready for the services: a user for each, with its own rights. Run once before they start. */
@NullMarked
package cn.onestop.cases.setup;

import org.jspecify.annotations.NullMarked;
