-- One database a service: no service reads another's tables.
CREATE DATABASE curriculum;
CREATE DATABASE exam;
CREATE DATABASE registry;
CREATE DATABASE ce_tracker;
CREATE DATABASE gateway;
