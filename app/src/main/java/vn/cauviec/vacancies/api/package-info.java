/** Open jobs as JSON, by the names and shapes of JobTech's JobSearch and JobStream (docs/api.md): what others build on. */
@NullMarked
package vn.cauviec.vacancies.api;

import org.jspecify.annotations.NullMarked;
