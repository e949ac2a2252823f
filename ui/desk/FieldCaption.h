// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Enforcement.h"

#include <QString>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace bantin::ui {

/// What stands around a field of a form: its name above it, with a red asterisk where it may not be left empty, and below it
/// the clause that asks for it. The labels belong to the layout's widget.
class FieldCaption
{
public:
    FieldCaption() = default;
    /// Puts name, field and clause into `column`.
    FieldCaption(const QString &name, QWidget *field, QVBoxLayout *column);

    /// Nothing asks for the field.
    void clear();
    /// `cite` as people look it up; may be empty.
    void demand(Enforcement enforcement, const QString &cite);
    /// What a screen reader says of the field besides.
    void setRemark(const QString &sentence);
    bool isRequired() const { return m_isRequired; }

private:
    void describe();

    QString m_name;
    QWidget *m_field = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_cite = nullptr;
    QString m_remark;
    bool m_isRequired = false;
};

} // namespace bantin::ui
