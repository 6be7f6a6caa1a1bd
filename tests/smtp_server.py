"""A real SMTP server on loopback for the tests: python3 smtp_server.py FOLDER PORT [CERTIFICATE KEY [USER PASSWORD [tls]]].

With a certificate it offers STARTTLS; with a user it takes mail from nobody else, and no password in the open; with tls it
speaks TLS from the first byte.

Says "listening PORT" when it is ready and "took N" for each message it has taken, which then lies in FOLDER as N.eml.
A file in FOLDER named after a command (mail, rcpt, data; rcpt-ADDRESS for one reader) holds the answer to give instead; what is refused at data lies as
N.refused. A file cut-mail or cut-data breaks the line there; after cut-data the message is kept all the same. A file slow-data
holds the seconds to wait before the answer to a message. Each message begins with the name that the program gave.
Ends when its standard input does.
"""
import asyncio
import os
import ssl
import sys

from aiosmtpd.smtp import AuthResult, SMTP

FOLDER, PORT = sys.argv[1], int(sys.argv[2])


def said(command):
    path = os.path.join(FOLDER, command)
    return open(path, encoding="ascii").read().strip() if os.path.exists(path) else None


class Catcher:
    count = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if said("cut-mail") is not None:
            server.transport.abort()
        if said("mail"):
            return said("mail")
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        refusal = said("rcpt-" + address) or said("rcpt")
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if said("slow-data"):
            await asyncio.sleep(float(said("slow-data")))
        Catcher.count += 1
        refusal = said("data")
        name = os.path.join(FOLDER, "%d.%s" % (Catcher.count, "refused" if refusal else "eml"))
        with open(name + ".part", "wb") as file:
            file.write(b"X-Ehlo: " + (session.host_name or "").encode() + b"\r\nX-Rcpt-To: " + ", ".join(envelope.rcpt_tos).encode() + b"\r\n" + envelope.original_content)
        os.rename(name + ".part", name)
        if refusal:
            return refusal
        print("took %d" % Catcher.count, flush=True)
        if said("cut-data") is not None:
            server.transport.abort()
        return "250 OK"


def certificate():
    if len(sys.argv) < 5:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[3], sys.argv[4])
    return context


CERTIFICATE, IS_TLS_FROM_THE_START = certificate(), sys.argv[7:] == ["tls"]


def sign_in(server, session, envelope, mechanism, data):
    return AuthResult(success=[data.login.decode(), data.password.decode()] == sys.argv[5:7])


def protocol():
    signing_in = len(sys.argv) > 5
    return SMTP(
        Catcher(), hostname="localhost", enable_SMTPUTF8=True,
        tls_context=None if IS_TLS_FROM_THE_START else CERTIFICATE,
        authenticator=sign_in if signing_in else None, auth_required=signing_in,
        auth_require_tls=not IS_TLS_FROM_THE_START)


async def main():
    server = await asyncio.get_running_loop().create_server(
        protocol, "127.0.0.1", PORT, ssl=CERTIFICATE if IS_TLS_FROM_THE_START else None)
    print("listening %d" % server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
