/** Planted: a module that may call nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package vn.cauviec.house.planted.lower;
