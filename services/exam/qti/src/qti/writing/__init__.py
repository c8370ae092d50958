"""Items, forms and packages as XML."""
