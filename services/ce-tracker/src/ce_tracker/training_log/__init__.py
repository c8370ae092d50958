"""What people practise at work before they are certified, confirmed by the Certified Peer Specialist beside them."""
