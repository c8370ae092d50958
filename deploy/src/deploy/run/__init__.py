"""Starting and serving, on one machine and in containers: settings, migrations, processes."""
