// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QKeyEvent;
class QScrollArea;
class QVBoxLayout;

/// Small widgets with the look of Theme's style sheet; every one belongs to the parent or layout it is put into.
namespace bantin::ui {

enum class ButtonLook { Plain, Primary, Danger, Link };

/// Enter without Ctrl, Alt or Shift, which mean other steps.
bool isPlainEnter(const QKeyEvent &event);
/// Enter presses it wherever it stands, as the space bar does.
QPushButton *makeButton(const QString &objectName, const QString &text, ButtonLook look, QWidget *parent);
QLabel *makeLabel(const QString &text, QWidget *parent);
QLabel *makeMutedLabel(const QString &text, QWidget *parent);
/// Bold, `scale` times the usual size.
QLabel *makeHeading(const QString &text, qreal scale, QWidget *parent);
/// A label above a field, tied to it for screen readers and mnemonics.
QLabel *makeFieldLabel(const QString &text, QWidget *field, QWidget *parent);
/// A framed surface with a vertical layout.
QFrame *makeCard(QWidget *parent);
QVBoxLayout *cardLayout(QFrame *card);
/// Lets what is behind a scroll area be seen through it; call after setWidget().
void showThrough(QScrollArea &area);
/// Changes a style property and applies it.
void setLookProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace bantin::ui
