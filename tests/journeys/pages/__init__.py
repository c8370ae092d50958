"""Every page of the house, each as somebody for whom it is meant."""
