"""The set of items that one sitting asks."""
