// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TlsFront.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStandardPaths>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace bantin::test {

TlsFront::TlsFront(quint16 upstream, Names names)
    : m_upstream(upstream)
    , m_names(names)
{
    makeAuthority();
    makeCertificate();
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, &TlsFront::forward);
    if (!m_folder.isValid() || !m_server.listen(QHostAddress::LocalHost))
        qFatal("no TLS front");
}

bool TlsFront::isPossible()
{
    return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty();
}

QUrl TlsFront::url() const
{
    return QUrl(u"https://127.0.0.1:%1/"_s.arg(m_server.serverPort()));
}

QByteArray TlsFront::authority() const
{
    return file(u"ca.pem"_s);
}

QSslCertificate TlsFront::certificate() const
{
    return QSslCertificate(file(u"server.pem"_s));
}

QByteArray TlsFront::publicKeyDer() const
{
    run({u"pkey"_s, u"-in"_s, u"server.key"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s, u"-out"_s, u"server.pub"_s});
    return file(u"server.pub"_s);
}

void TlsFront::changeKey()
{
    makeCertificate();
}

void TlsFront::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl: %s", openssl.readAllStandardError().constData());
}

void TlsFront::makeAuthority() const
{
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
         u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Gate authority"_s});
}

void TlsFront::makeCertificate()
{
    const QString name = m_names == Names::ThisMachine ? u"IP:127.0.0.1"_s : u"DNS:elsewhere.example"_s;
    run({u"req"_s,
         u"-x509"_s,
         u"-CA"_s,
         u"ca.pem"_s,
         u"-CAkey"_s,
         u"ca.key"_s,
         u"-newkey"_s,
         u"ec"_s,
         u"-pkeyopt"_s,
         u"ec_paramgen_curve:P-256"_s,
         u"-nodes"_s,
         u"-keyout"_s,
         u"server.key"_s,
         u"-out"_s,
         u"server.pem"_s,
         u"-days"_s,
         u"30"_s,
         u"-subj"_s,
         u"/CN=gate"_s,
         u"-addext"_s,
         u"basicConstraints=critical,CA:FALSE"_s,
         u"-addext"_s,
         u"subjectAltName="_s + name});
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate());
    configuration.setPrivateKey(QSslKey(file(u"server.key"_s), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(configuration);
}

QByteArray TlsFront::file(const QString &name) const
{
    QFile source(m_folder.filePath(name));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

void TlsFront::forward()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto *portal = new QTcpSocket(client);
        portal->connectToHost(QHostAddress::LocalHost, m_upstream);
        const auto pass = [this, client, portal] {
            const QByteArray bytes = client->readAll();
            m_received += bytes.size();
            portal->write(bytes);
        };
        connect(client, &QTcpSocket::readyRead, portal, pass);
        connect(portal, &QTcpSocket::readyRead, client, [client, portal] { client->write(portal->readAll()); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(portal, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        if (client->bytesAvailable() > 0)
            pass();
    }
}

} // namespace bantin::test
