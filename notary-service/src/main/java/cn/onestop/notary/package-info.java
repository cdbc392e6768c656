/** The people's notary line (People's Mediation Law): from an application to an agreement and its performance, or to other help. */
@NullMarked
package cn.onestop.notary;

import org.jspecify.annotations.NullMarked;
