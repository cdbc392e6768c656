/** The people's forensic line (People's Mediation Law): from an application to an agreement and its performance, or to other help. */
@NullMarked
package cn.onestop.forensic;

import org.jspecify.annotations.NullMarked;
