// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterCatalogue.h"

namespace bantin {

using namespace Qt::StringLiterals;

Result<RegisterCatalogue> RegisterCatalogue::parse(const QList<QByteArray> &files)
{
    RegisterCatalogue catalogue;
    for (const QByteArray &file : files) {
        Result<RegisterForm> form = parseRegisterForm(file);
        if (!form)
            return std::move(form).error();
        if (catalogue.find(form->id))
            return Error{
                Fault::InvalidInput, u"register-invalid"_s, Retry::AfterCorrection, {form->id}, u"duplicate"_s};
        catalogue.m_forms.append(*std::move(form));
    }
    return catalogue;
}

const RegisterForm *RegisterCatalogue::find(QStringView id) const
{
    for (const RegisterForm &form : m_forms) {
        if (form.id == id)
            return &form;
    }
    return nullptr;
}

QList<RegisterForm> RegisterCatalogue::of(const Regulation &regulation) const
{
    QList<RegisterForm> asked;
    for (const RegisterForm &form : m_forms) {
        if (!form.rulesOf(regulation).isEmpty())
            asked.append(form);
    }
    return asked;
}

const RegisterForm *RegisterCatalogue::settling(QStringView duty, RegisterForm::Settled::When *when) const
{
    for (const RegisterForm &form : m_forms) {
        for (const RegisterForm::Settled &settled : form.settles) {
            if (settled.duty != duty)
                continue;
            if (when)
                *when = settled.when;
            return &form;
        }
    }
    return nullptr;
}

} // namespace bantin
