// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/RegisterForm.h"

namespace bantin {

/// The registers this build knows, in the order of their files. Pure: the bytes come from resources/Resources.h.
class RegisterCatalogue
{
public:
    /// Fails on the first that is invalid or has an id a second time: "register-invalid" (place or id).
    static Result<RegisterCatalogue> parse(const QList<QByteArray> &files);

    const QList<RegisterForm> &all() const { return m_forms; }
    /// Null when unknown.
    const RegisterForm *find(QStringView id) const;
    /// Those the regulation asks for.
    QList<RegisterForm> of(const Regulation &regulation) const;
    /// Who fulfils a duty, and when; null when no register does.
    const RegisterForm *settling(QStringView duty, RegisterForm::Settled::When *when = nullptr) const;

private:
    QList<RegisterForm> m_forms;
};

} // namespace bantin
