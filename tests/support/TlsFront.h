// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslServer>
#include <QTemporaryDir>
#include <QUrl>

namespace bantin::test {

/// A real TLS server before a server that speaks plain TCP on the loopback, as a province's gate stands before its portal. It has
/// an authority of its own, made with the openssl program.
class TlsFront final : public QObject
{
    Q_OBJECT
public:
    enum class Names {
        ThisMachine, ///< 127.0.0.1
        Another,
    };

    /// Forwards to 127.0.0.1:`upstream`.
    explicit TlsFront(quint16 upstream, Names names = Names::ThisMachine);

    /// Whether there is an openssl program here.
    static bool isPossible();
    QUrl url() const;
    /// PEM of the authority that signed the server's certificate.
    QByteArray authority() const;
    QSslCertificate certificate() const;
    /// SubjectPublicKeyInfo in DER, as openssl writes it.
    QByteArray publicKeyDer() const;
    /// Another key and certificate of the same authority, from the next connection on.
    void changeKey();
    /// What came through in the clear, after the handshake.
    qint64 received() const { return m_received; }

private:
    void run(const QStringList &arguments) const;
    void makeAuthority() const;
    void makeCertificate();
    void forward();
    QByteArray file(const QString &name) const;

    const quint16 m_upstream;
    const Names m_names;
    QTemporaryDir m_folder;
    QSslServer m_server;
    qint64 m_received = 0;
};

} // namespace bantin::test
