-- Run once by the image of PostgreSQL on an empty volume, as its superuser: the two logins of
-- docs/operations.md. The owner migrates; the servers' own can do nothing but wear aa_app.
\getenv owner_password OWNER_PASSWORD
\getenv api_password API_PASSWORD
CREATE ROLE apprentissage_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE aa_app;
GRANT aa_app TO apprentissage_owner WITH ADMIN TRUE, INHERIT FALSE, SET TRUE;
CREATE ROLE apprentissage_api LOGIN PASSWORD :'api_password' IN ROLE aa_app;
CREATE DATABASE apprentissage OWNER apprentissage_owner;
REVOKE ALL ON DATABASE apprentissage FROM PUBLIC;
GRANT CONNECT ON DATABASE apprentissage TO aa_app;
